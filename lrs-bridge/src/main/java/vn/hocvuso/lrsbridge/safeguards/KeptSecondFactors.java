package vn.hocvuso.lrsbridge.safeguards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.SecondFactors;
import vn.hocvuso.lrsbridge.identity.SignInAccount;

/** Tells those who let people in what is kept here. */
@Singleton
class KeptSecondFactors implements SecondFactors {
    private final SecondFactorBook book;
    private final SecondFactorSettings settings;

    @Inject
    KeptSecondFactors(SecondFactorBook book, SecondFactorSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Override
    public boolean isSetUpBy(UUID person) {
        return book.isKept(person);
    }

    @Override
    public boolean isMissedBy(SignInAccount account) {
        return settings.demandedOf().contains(account.person().role())
                && account.hasPassword()
                && !book.isKept(account.person().id());
    }

    @Override
    public Set<UUID> setUpBy() {
        return book.people();
    }
}
