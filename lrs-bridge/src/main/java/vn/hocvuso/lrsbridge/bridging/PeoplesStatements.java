package vn.hocvuso.lrsbridge.bridging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.hocvuso.lrsbridge.statements.StatementIntake;
import vn.hocvuso.lrsbridge.teaching.StatementsOfPeople;
import vn.hocvuso.lrsbridge.web.Caller;

/** Statements that come from people and not from platforms go the same way as all others. */
@Singleton
public class PeoplesStatements implements StatementsOfPeople {
    private final StatementIntake intake;

    @Inject
    public PeoplesStatements(StatementIntake intake) {
        this.intake = intake;
    }

    @Override
    public void store(byte[] statements, Caller by) {
        var stored = intake.record(statements, by);
        if (stored.isEmpty()) {
            throw new IllegalStateException("nothing was stored");
        }
    }
}
