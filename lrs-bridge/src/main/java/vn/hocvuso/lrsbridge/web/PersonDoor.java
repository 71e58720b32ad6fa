package vn.hocvuso.lrsbridge.web;

import java.util.Optional;

/** Tells who is signed in by a cookie, for those who ask outside of Jakarta REST. */
public interface PersonDoor {
    /** The cookie that a sign-in is known by. */
    String COOKIE = "bridge-sign-in";

    /**
     * Who is signed in.
     *
     * @param token what the cookie holds
     * @return empty where nobody is, or not any more
     * @throws Refused where the person has something to do before anything else, such as to change a one-time password
     */
    Optional<Caller> caller(String token);
}
