package vn.hocvuso.lrsbridge.identity;

import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** A link that holds: whose account it is, and why. */
public record HeldLink(Ifi account, UUID citizen, LinkGround ground) {}
