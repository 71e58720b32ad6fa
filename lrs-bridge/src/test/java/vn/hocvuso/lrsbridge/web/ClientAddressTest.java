package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private static String of(String sender, String... lines) {
        return ClientAddress.of((HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> sender;
                    case "getHeaders" -> Collections.enumeration(List.of(lines));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Test
    void aProxyOnThisMachineIsBelievedWhatItAddsAtTheEnd() {
        assertThat(of("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("127.0.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("::1", "198.51.100.1", "203.0.113.7"))
                .as("as another line")
                .isEqualTo("203.0.113.7");
        assertThat(of("0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void nobodyElseIsBelievedAnything() {
        assertThat(of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(of("2001:db8::9", "127.0.0.1")).isEqualTo("2001:db8::9");
    }

    @Test
    void portsAreNoPartOfAnAddress() {
        assertThat(of("127.0.0.1", "203.0.113.7:40123")).isEqualTo("203.0.113.7");
        assertThat(of("127.0.0.1", "[2001:db8::7]:40123")).isEqualTo("2001:db8::7");
        assertThat(of("127.0.0.1", "[2001:db8::7]")).isEqualTo("2001:db8::7");
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        for (String line : List.of("", " ", "203.0.113.7,", "unknown", "_hidden", "<script>", "203.0.113.7 or 1=1")) {
            assertThat(of("127.0.0.1", line)).as(line).isEqualTo("127.0.0.1");
        }
        assertThat(of("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "2001:db8:1:2::, 20010db800010002::/64",
        "2001:db8:1:3::1, 20010db800010003::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::1, 0000000000000000::/64",
        "a:b, a:b",
        "everywhere, everywhere",
        "'', ''"
    })
    void ofIpv6TheNetworkCounts(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }
}
