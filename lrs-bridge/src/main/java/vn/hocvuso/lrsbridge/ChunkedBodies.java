package vn.hocvuso.lrsbridge;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpCodecFilter.ContentParsingState;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Bodies in chunks (RFC 9112 section 7.1). Extensions of a chunk are left out, which the specification asks for and
 * Grizzly does not do. A body whose chunks are broken ends there and is marked, so that the application refuses it in its
 * own words; Grizzly would answer below it.
 */
public final class ChunkedBodies implements TransferEncoding {
    /** The attribute of a request whose body is broken: what is wrong with it. */
    public static final String BROKEN = "vn.hocvuso.lrsbridge.broken-body";

    private static final int LONGEST_LINE = 8192;
    private static final int LONGEST_TRAILER = 8192;
    private static final int MOST_DIGITS = 15;

    private final ChunkedTransferEncoding chunks = new ChunkedTransferEncoding(LONGEST_TRAILER);

    private ChunkedBodies() {}

    /** Lets a part of a server that reads HTTP read chunks in this way, in place of its own. */
    public static void readBy(HttpCodecFilter codec) {
        for (TransferEncoding encoding : codec.getTransferEncodings()) {
            if (encoding instanceof ChunkedTransferEncoding) {
                codec.removeTransferEncoding(encoding);
            }
        }
        codec.addTransferEncoding(new ChunkedBodies());
    }

    @Override
    public boolean wantDecode(HttpHeader message) {
        return chunks.wantDecode(message);
    }

    @Override
    public boolean wantEncode(HttpHeader message) {
        return chunks.wantEncode(message);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader message, HttpContent content) {
        chunks.prepareSerialize(context, message, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return chunks.serializePacket(context, content);
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader message, Buffer arrived) {
        ContentParsingState state = ((HttpPacketParsing) message).getContentParsingState();
        try {
            if (!state.isLastChunk && state.chunkRemainder <= 0 && !simplify(arrived, state.chunkLength > 0)) {
                return ParsingResult.create(null, arrived, false);
            }
            return chunks.parsePacket(context, message, arrived);
        } catch (HttpBrokenContentException | IllegalStateException broken) {
            return broken(message, String.valueOf(broken.getMessage()));
        }
    }

    /**
     * Leaves nothing of the line before a chunk but its length.
     *
     * @param after whether a chunk has come before, whose end the line follows
     * @return whether the line is there to its end
     */
    private static boolean simplify(Buffer arrived, boolean after) {
        int start = arrived.position() + (after ? endOfChunk(arrived) : 0);
        int end = endOfLine(arrived, start);
        if (end < 0 || (after && start == arrived.position())) {
            return false;
        }
        String line = text(arrived, start, end);
        int extension = line.indexOf(';');
        String length = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (length.isEmpty() || length.length() > MOST_DIGITS || !length.chars().allMatch(HexFormat::isHexDigit)) {
            throw new HttpBrokenContentException("a chunk begins with no length: " + line.strip());
        }
        if (extension >= 0) {
            int moved = end - length.length();
            put(arrived, moved, length);
            if (after) {
                put(arrived, moved - 2, "\r\n");
            }
            arrived.position(after ? moved - 2 : moved);
        }
        return true;
    }

    /** How long the end of a chunk is; 0 where it has not come whole. */
    private static int endOfChunk(Buffer arrived) {
        if (arrived.remaining() < 2) {
            return 0;
        }
        if (arrived.get(arrived.position()) != '\r' || arrived.get(arrived.position() + 1) != '\n') {
            throw new HttpBrokenContentException("a chunk is longer than it says");
        }
        return 2;
    }

    /** Where the line ends that begins here, before CR and LF; -1 where its end has not come. */
    private static int endOfLine(Buffer arrived, int start) {
        for (int at = start; at < arrived.limit(); at++) {
            if (arrived.get(at) == '\n') {
                return at > start && arrived.get(at - 1) == '\r' ? at - 1 : at;
            }
            if (at - start > LONGEST_LINE) {
                throw new HttpBrokenContentException("the extensions of a chunk are longer than " + LONGEST_LINE);
            }
        }
        return -1;
    }

    private static String text(Buffer arrived, int start, int end) {
        return arrived.toStringContent(StandardCharsets.ISO_8859_1, start, end);
    }

    private static void put(Buffer arrived, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            arrived.put(at + i, (byte) text.charAt(i));
        }
    }

    /** Ends the body; what follows cannot be told from it, so that nothing more is read of this connection. */
    private static ParsingResult broken(HttpHeader message, String why) {
        ((HttpRequestPacket) message).setAttribute(BROKEN, why);
        message.getProcessingState().setError(true);
        return ParsingResult.create(message.httpTrailerBuilder().build(), null);
    }
}
