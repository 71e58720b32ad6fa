package vn.hocvuso.lrsbridge.statements;

import java.io.InputStream;
import java.util.Collection;
import java.util.Set;

/** Where the contents of attachments are kept, each once, however many statements name it. */
interface AttachmentStore {
    /** Keeps a content; one that is held already is left as it is. */
    void keep(SentAttachment attachment);

    /** Those of these hashes whose content is held. */
    Set<String> held(Collection<String> hashes);

    /** The content with this hash, read piece by piece; empty where none is held. */
    InputStream open(String sha2);
}
