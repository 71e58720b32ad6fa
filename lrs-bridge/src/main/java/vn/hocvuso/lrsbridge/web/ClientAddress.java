package vn.hocvuso.lrsbridge.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
public final class ClientAddress {
    private ClientAddress() {}

    /**
     * The address of whoever sent it: of a proxy on this machine, the last one that it names itself; what anybody else says of
     * addresses is not believed.
     */
    public static String of(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        String named = request.getHeader("X-Forwarded-For");
        if (named == null || named.isBlank() || !isThisMachine(sender)) {
            return sender;
        }
        return named.substring(named.lastIndexOf(',') + 1).strip();
    }

    /** Whether this machine has it. */
    static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
