package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hocvuso.lrsbridge.testing.Accessibility;
import vn.hocvuso.lrsbridge.testing.Chromium;
import vn.hocvuso.lrsbridge.testing.FreePort;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** Sign-in by a real OpenID provider, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdIT {
    private final Chromium browser = Chromium.open();
    private final int port = FreePort.next();
    private final InProcessBridge bridge = InProcessBridge.on(
            TestDatabase.h2(),
            Map.of(
                    "bridge.oidc.issuer", "http://localhost:" + port,
                    "bridge.oidc.client.id", "bridge",
                    "bridge.oidc.client.secret", "a-secret-of-the-bridge"));
    private Process provider;

    @BeforeAll
    void open() throws IOException {
        provider = started(Accessibility.npmPackages().resolveSibling("provider.mjs"));
    }

    private Process started(Path script) throws IOException {
        Files.copy(
                Path.of("src", "test", "js", "browser", "provider.mjs"), script, StandardCopyOption.REPLACE_EXISTING);
        Process process = new ProcessBuilder(
                        "node",
                        script.toAbsolutePath().toString(),
                        Integer.toString(port),
                        bridge.address("/sign-in/openid/return").toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
            all.append(line).append('\n');
            assertThat(line).as(all.toString()).isNotNull();
        }
        return process;
    }

    @AfterAll
    void close() {
        if (provider != null) {
            provider.destroy();
        }
        bridge.close();
        browser.close();
    }

    private Page come(String login) {
        Page page = browser.page(1280, 900);
        page.navigate(bridge.address("/teaching").toString());
        page.click("text=Đăng nhập bằng tài khoản của đơn vị");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "any");
        page.click("button[type=submit]");
        page.click("button[type=submit]");
        page.waitForURL(address -> address.startsWith(bridge.address("").toString()));
        return page;
    }

    @Test
    @Order(1)
    void whomNobodyHasAddedIsToldWhomToAsk() {
        assertThat(come("co-lan").innerText("main")).contains("hãy nhờ quản trị viên thêm", "co-lan@xa.example.vn");
    }

    @Test
    @Order(2)
    void whoWasAddedComesInAndIsKnownFromThenOn() {
        Page admin = browser.page(1280, 900);
        admin.navigate(bridge.address("/sign-in").toString());
        admin.fill("#name", "admin");
        admin.fill("#secret", "admin-demo");
        admin.click("main form button");
        admin.navigate(bridge.address("/people/sign-ins").toString());
        admin.fill("#name", "co-lan@xa.example.vn");
        admin.fill("#full-name", "Cô Lan Mẫu");
        admin.selectOption("#by", "openid");
        admin.click("main form.wide button");

        for (int time = 0; time < 2; time++) {
            Page page = come("co-lan");
            page.waitForURL("**/teaching");
            assertThat(page.innerText("header")).contains("Cô Lan Mẫu");
        }
    }

    @Test
    @Order(3)
    void aReturnThatNobodyBeganIsRefused() {
        HttpResponse<String> answer =
                bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in/openid/return?state=x&code=y"))
                        .header("Cookie", "bridge-openid=z|n|v|/teaching")
                        .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
