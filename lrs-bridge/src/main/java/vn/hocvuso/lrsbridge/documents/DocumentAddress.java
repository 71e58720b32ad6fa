package vn.hocvuso.lrsbridge.documents;

/**
 * Where one document stands.
 *
 * @param id its {@code stateId} or {@code profileId}
 */
record DocumentAddress(DocumentScope scope, String id) {}
