-- in which classes somebody is: asked for those who were merged, and for papers that are handed out by class
create index classroom_pupil_by_citizen on classroom_pupil (citizen_id);
