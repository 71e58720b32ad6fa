package vn.hocvuso.lrsbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a request comes from. */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    /** An address as a proxy may name it, with the port that some add. */
    private static final Pattern NAMED =
            Pattern.compile("\\[(?<six>[0-9A-Fa-f:.]+)](:[0-9]+)?|(?<four>[0-9.]+)(:[0-9]+)?|(?<bare>[0-9A-Fa-f:.]+)");

    private static final int NETWORK_BYTES = 8;
    private static final int V6_BYTES = 16;

    private ClientAddress() {}

    /**
     * The address of whoever sent it: of a proxy on this machine, the last one that it names itself; what anybody else says of
     * addresses is not believed.
     */
    public static String of(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        return isThisMachine(sender) ? named(request).orElse(sender) : sender;
    }

    /** A proxy adds what it knows at the end: to the line that came, or as another line. */
    private static Optional<String> named(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(FORWARDED));
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Matcher address =
                NAMED.matcher(last.substring(last.lastIndexOf(',') + 1).strip());
        return address.matches()
                ? Optional.ofNullable(address.group("six"))
                        .or(() -> Optional.ofNullable(address.group("four")))
                        .or(() -> Optional.ofNullable(address.group("bare")))
                : Optional.empty();
    }

    /**
     * Whose an address is, for who counts: an IPv4 address by itself, of IPv6 the network of 64 bits, in which each
     * customer of a provider has as many addresses as they like (RFC 6177).
     */
    public static String network(String address) {
        if (!address.contains(":") || !NAMED.matcher(address).matches()) {
            return address;
        }
        try {
            // no name is looked up: these letters are an address or nothing
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == V6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "::/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException none) {
            return address;
        }
    }

    /** Whether this machine has it. */
    static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
