package vn.hocvuso.lrsbridge.statements;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Sha256;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** What of one request is set aside, with its reasons. */
final class SetAside {
    private final Sender sender;
    private final Instant now;
    private final List<QuarantinedStatement> entries = new ArrayList<>();

    SetAside(Sender sender, Instant now) {
        this.sender = sender;
        this.now = now;
    }

    void wrong(Judged one) {
        add(one.original().index(), one.original().bytes(), one.findings(), QuarantinedStatement.State.WAITING);
    }

    void repaired(Judged one) {
        add(one.original().index(), one.original().bytes(), one.findings(), QuarantinedStatement.State.REPAIRED);
    }

    void clash(NewStatement one, StoreOutcome.Clash clash) {
        add(clash.index(), one.statement().received(), List.of(finding(clash)), QuarantinedStatement.State.WAITING);
    }

    static Finding finding(StoreOutcome.Clash clash) {
        return switch (clash.reason()) {
            case OTHER_CONTENT ->
                new Finding(
                        clash.index(),
                        "/id",
                        "Communication 2.1.1",
                        "câu đã lưu với id này có nội dung khác / the statement held under this id differs",
                        clash.id().toString());
            case FOREIGN_VOID ->
                new Finding(
                        clash.index(),
                        "/object/id",
                        "Data 2.3.2",
                        "câu này do khoá khác gửi hoặc do người ghi nhận; mỗi khoá chỉ huỷ được câu của mình"
                                + " / another credential or a person stored this statement; a credential voids its own",
                        clash.id().toString());
            case OPEN_VOID ->
                new Finding(
                        clash.index(),
                        "/verb/id",
                        "Data 2.3.2",
                        "khoá nằm công khai không huỷ được câu nào / a key that lies open voids nothing",
                        clash.id().toString());
        };
    }

    private void add(int index, byte[] received, List<Finding> findings, QuarantinedStatement.State state) {
        entries.add(new QuarantinedStatement(
                id(received),
                sender.credential(),
                now,
                entries.isEmpty() ? UUID.randomUUID() : entries.get(0).batch(),
                index,
                sender.version().text(),
                findings,
                state,
                new QuarantinedStatement.Decision("", now, ""),
                new String(received, StandardCharsets.UTF_8)));
    }

    /** The same text from the same sender is the same entry, however often it is sent. */
    private UUID id(byte[] received) {
        return ShortKey.uuidOf(sender.credential() + " " + Sha256.of(received).hex());
    }

    /** What the sender is told: the id that the statement will have once it is corrected. */
    UUID idOf(Judged wrong) {
        return wrong.original().id().orElseGet(() -> id(wrong.original().bytes()));
    }

    /** Nothing is, most often. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<QuarantinedStatement> entries() {
        return List.copyOf(entries);
    }

    int waiting() {
        return (int) entries.stream()
                .filter(entry -> entry.state() == QuarantinedStatement.State.WAITING)
                .count();
    }
}
