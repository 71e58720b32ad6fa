package vn.hocvuso.lrsbridge.web;

/**
 * Told when a request of a known caller is refused, for those who keep account of it.
 *
 * @param caller who was refused
 * @param refused why
 */
public record RequestRefused(Caller caller, Refused refused) {}
