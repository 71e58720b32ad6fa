// A roster that is being taken in: look again every second until it is done.
window.setTimeout(function () { window.location.reload(); }, 1000);
