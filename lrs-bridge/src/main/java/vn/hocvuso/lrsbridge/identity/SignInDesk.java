package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Seen;

/** Adds, closes and helps those who sign in. Every change is in the audit log. */
@Singleton
public class SignInDesk {
    private static final int SECRET_BYTES = 9;

    private final AccountBook accounts;
    private final PersonChanges changes;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SignInDesk(AccountBook accounts, PersonChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    List<SignInAccount> all() {
        return accounts.signInAccounts();
    }

    /**
     * A person as a form tells them.
     *
     * @throws Refused naming the field that is wrong
     */
    Person person(String name, String fullName, String role) {
        String called = name.strip();
        String written = VietnameseNames.kept(fullName);
        if (!called.matches("[A-Za-z0-9@._+-]{2,100}")) {
            throw wrong(
                    "name", "2 đến 100 chữ cái không dấu, chữ số hoặc @ . _ + - / letters, digits, @ . _ + -", called);
        }
        if (accounts.signInAccount(called).isPresent()) {
            throw wrong("name", "tên này đã có / this name is taken", called);
        }
        if (written.isEmpty() || written.length() > 200) {
            throw wrong("full-name", "cần họ tên / needs a full name", written);
        }
        Role of = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElseThrow(() -> wrong("role", "chọn vai trò / choose a role", role));
        return new Person(UUID.randomUUID(), called, written, of);
    }

    private static Refused wrong(String field, String message, String found) {
        return Refused.because(Refusal.INVALID_PERSON, field, message, found);
    }

    /** Adds one; answers the one-time password, empty for who comes by OpenID. */
    @Transactional
    public String add(Person person, boolean byPassword, Caller by) {
        String secret = byPassword ? secret() : "";
        SecretHash hash = byPassword ? SecretHash.of(secret, random) : SignInAccount.NONE;
        accounts.add(SignInAccount.made(person, hash, byPassword));
        changes.note("added", person, by.id());
        return secret;
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Gives a one-time password; who is signed in by the one before is so no more.
     *
     * @return the password; empty where somebody else has changed the account since it was seen
     */
    @Transactional
    public Optional<String> reset(UUID id, Seen seen, Caller by) {
        SignInAccount account = known(id);
        String secret = secret();
        SignInAccount reset = account.with(SecretHash.of(secret, random), true);
        return change(account, reset, seen, "reset", by) ? Optional.of(secret) : Optional.empty();
    }

    SignInAccount known(UUID id) {
        return accounts.signInAccount(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** Whether it was changed, and whoever was signed in as this person is so no more; not where somebody was faster. */
    private boolean change(SignInAccount before, SignInAccount after, Seen seen, String what, Caller by) {
        if (!seen.otherThan(before.fields()).isEmpty() || !accounts.replace(before, after)) {
            return false;
        }
        accounts.signOutAll(after.person().id(), Optional.empty());
        changes.note(what, after.person(), by.id());
        return true;
    }

    /**
     * Closes or opens; nobody closes their own, and what is so already stays.
     *
     * @return whether it is so; false where somebody else has changed the account since it was seen
     */
    @Transactional
    public boolean close(UUID id, boolean closed, Seen seen, Caller by) {
        SignInAccount account = known(id);
        if (id.equals(by.id())) {
            throw wrong("closed", "không tự đóng tài khoản của mình / not your own account", "");
        }
        return account.closed() == closed
                || change(account, account.closed(closed), seen, closed ? "closed" : "opened", by);
    }
}
