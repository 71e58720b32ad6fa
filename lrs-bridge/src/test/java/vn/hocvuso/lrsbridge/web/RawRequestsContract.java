package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.RawRequest;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;

/** Requests as they stand on the wire, which servers below Jakarta REST like to answer by themselves. */
@Timeout(120)
abstract class RawRequestsContract {
    private static final String ORIGIN = "http://h5p.demo.hocvuso.example";

    abstract Bridge bridge();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String line, String... more) {
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Bridge.basic("demo-open", "demo-open-secret")
                + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nOrigin: " + ORIGIN
                + "\r\n");
        for (String header : more) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String post(byte[] body, String coding) {
        return RawRequest.send(
                bridge(),
                head("POST /xapi/statements", "Content-Encoding: " + coding, "Content-Length: " + body.length)
                        + text(body));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] statement(UUID id) {
        return bytes(Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z"));
    }

    /** By us: in words, and readable for a page of another origin. */
    private static void assertAnswered(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nX-Experience-API-Version: 1.0.3\r\n")
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: " + ORIGIN + "\r\n");
        if (status >= 400) {
            assertThat(answer).contains("application/problem+json", "\"findings\":[{");
        }
    }

    @Test
    void aBodyInAPackingThatIsUnderstoodIsStored() {
        UUID id = UUID.randomUUID();
        byte[] plain = statement(id);
        for (String coding :
                new String[] {"identity", "gzip", "x-gzip", "gzip, identity", "identity,GZIP", "deflate"}) {
            byte[] body = coding.toLowerCase(Locale.ROOT).contains("gzip")
                    ? gzip(plain)
                    : coding.equals("deflate") ? deflated(plain) : plain;

            String answer = post(body, coding);

            assertAnswered(answer, 200);
            assertThat(answer).as(coding).contains(id.toString());
        }
    }

    @Test
    void aBodyInAnotherPackingOrABrokenOneIsRefusedInWords() {
        byte[] plain = statement(UUID.randomUUID());
        byte[] packed = gzip(plain);

        assertAnswered(post(plain, "br"), 415);
        assertAnswered(post(plain, "gzip, br"), 415);
        assertAnswered(post(plain, "gzip"), 400);
        assertAnswered(post(plain, "deflate"), 400);
        assertAnswered(
                post(text(packed).substring(0, packed.length - 20).getBytes(StandardCharsets.ISO_8859_1), "gzip"), 400);
        assertThat(post(plain, "gzip")).contains("Content-Encoding");
    }

    @Test
    void aBodyInSeveralMembersIsReadToItsEnd() {
        UUID id = UUID.randomUUID();
        String plain = text(statement(id));
        byte[] members = (text(gzip(plain.substring(0, 40).getBytes(StandardCharsets.ISO_8859_1)))
                        + text(gzip(plain.substring(40).getBytes(StandardCharsets.ISO_8859_1))))
                .getBytes(StandardCharsets.ISO_8859_1);

        String answer = post(members, "gzip");

        assertAnswered(answer, 200);
        assertThat(answer).contains(id.toString());
    }

    /** A text in two chunks, each of which begins with what stands behind its length. */
    private static String chunks(String text, String extension) {
        int half = text.length() / 2;
        return Integer.toHexString(half) + extension + "\r\n" + text.substring(0, half) + "\r\n"
                + Integer.toHexString(text.length() - half) + extension + "\r\n" + text.substring(half)
                + "\r\n0" + extension + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";a=b", ";a", " ; a = \"b c\"", ";a=b;c=\"d;e\"", ";x", "  "})
    void theExtensionsOfChunksAreLeftOut(String extension) {
        UUID whole = UUID.randomUUID();
        UUID inPieces = UUID.randomUUID();
        String head = head("POST /xapi/statements", "Transfer-Encoding: chunked");

        String answer = RawRequest.send(bridge(), head + chunks(text(statement(whole)), extension));
        String piecewise = RawRequest.send(
                bridge(),
                (head + chunks(text(statement(inPieces)), extension))
                        .chars()
                        .mapToObj(Character::toString)
                        .toList());

        assertAnswered(answer, 200);
        assertThat(answer).contains(whole.toString());
        assertAnswered(piecewise, 200);
        assertThat(piecewise).contains(inPieces.toString());
    }

    @Test
    void aLongExtensionIsLeftOutAndOneWithoutEndRefused() {
        UUID id = UUID.randomUUID();
        String head = head("POST /xapi/statements", "Transfer-Encoding: chunked");

        assertAnswered(RawRequest.send(bridge(), head + chunks(text(statement(id)), ";a=" + "b".repeat(4000))), 200);
        assertAnswered(RawRequest.send(bridge(), head + "5;a=" + "b".repeat(20_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                ";a\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "2x\r\n{}\r\n0\r\n\r\n",
                "1\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}0\r\n\r\n",
                "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"
            })
    void chunksThatAreNoneAreRefusedInWords(String body) {
        String answer = RawRequest.send(bridge(), head("POST /xapi/statements", "Transfer-Encoding: chunked") + body);

        assertAnswered(answer, 400);
        assertThat(answer).contains("\"pointer\":\"Transfer-Encoding\"");
    }

    @Test
    void aReadWithAnEmptyBodyInChunksIsARead() {
        for (String line : new String[] {
            "GET /xapi/statements?limit=1",
            "GET /xapi/about",
            "DELETE /xapi/activities/state?activityId=urn:a&agent=%7B%22mbox%22:%22mailto:a@b.vn%22%7D"
        }) {
            String answer = RawRequest.send(bridge(), head(line, "Transfer-Encoding: chunked") + "0\r\n\r\n");

            assertThat(RawRequest.status(answer)).as(line).isIn(200, 204);
            assertAnswered(answer, RawRequest.status(answer));
        }
    }

    private int refused() {
        return SignedIn.as("admin", bridge())
                .json("GET", "/api/platforms", "")
                .findValuesAsText("refusedLastDay")
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void whatWasRefusedIsCountedForThePlatform() {
        int before = refused();

        // only so many are noted in a second, and tests before may have had their share of this one
        Await.until("the refusal is counted", () -> {
            RawRequest.send(bridge(), head("POST /xapi/statements", "Transfer-Encoding: chunked") + "zz\r\n");
            return refused() > before;
        });
    }

    @Test
    void aMethodThatNobodyTakesIsRefusedAndNoError() {
        assertThat(RawRequest.head(bridge(), "CONNECT /people HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(RawRequest.head(bridge(), "TRACE /people HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }
}
