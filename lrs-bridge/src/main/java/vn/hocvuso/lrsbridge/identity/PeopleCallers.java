package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** People by the cookies of their sign-ins, and what they do before anything else. */
@Singleton
class PeopleCallers implements PersonDoor {
    private final RunningSignIns running;
    private final SecondFactors factors;

    @Inject
    PeopleCallers(RunningSignIns running, SecondFactors factors) {
        this.running = running;
        this.factors = factors;
    }

    Optional<SignInAccount> signedIn(String token) {
        return running.signedIn(token);
    }

    @Override
    public Optional<Caller> caller(String token) {
        Optional<SignInAccount> account = signedIn(token);
        account.flatMap(this::demanded).ifPresent(first -> {
            throw new Refused(first);
        });
        return account.map(known -> known.person().caller());
    }

    /** What this person must do first; empty where there is nothing. */
    Optional<Refusal> demanded(SignInAccount account) {
        if (account.mustChange()) {
            return Optional.of(Refusal.PASSWORD_CHANGE_NEEDED);
        }
        return factors.isMissedBy(account) ? Optional.of(Refusal.SECOND_FACTOR_NEEDED) : Optional.empty();
    }
}
