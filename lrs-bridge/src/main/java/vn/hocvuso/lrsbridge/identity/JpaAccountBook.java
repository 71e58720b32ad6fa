package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Accounts in H2 or PostgreSQL. */
@Singleton
public class JpaAccountBook implements AccountBook, PeopleDirectory {
    private final EntityManager entities;

    @Inject
    public JpaAccountBook(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Credential> credential(String name) {
        return entities.createQuery("select c from CredentialRow c where c.name = :name", CredentialRow.class)
                .setParameter("name", name)
                .getResultStream()
                .map(CredentialRow::credential)
                .filter(found -> !found.isRevoked())
                .findFirst();
    }

    @Override
    public Optional<Credential> credential(UUID id) {
        return Optional.ofNullable(entities.find(CredentialRow.class, id)).map(CredentialRow::credential);
    }

    @Override
    @Transactional
    public Optional<Credential> credentialToChange(UUID id) {
        return Optional.ofNullable(entities.find(CredentialRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(CredentialRow::credential);
    }

    @Override
    public List<Credential> credentials() {
        return entities.createQuery("select c from CredentialRow c order by c.name", CredentialRow.class)
                .getResultStream()
                .map(CredentialRow::credential)
                .toList();
    }

    @Override
    public Optional<Person> person(String name) {
        return personRow(name).map(PersonRow::person);
    }

    @Override
    public Optional<SignInAccount> signInAccount(String name) {
        return personRow(name).map(PersonRow::account);
    }

    @Override
    public Optional<SignInAccount> signInAccount(UUID person) {
        return Optional.ofNullable(entities.find(PersonRow.class, person)).map(PersonRow::account);
    }

    @Override
    public Optional<SignInAccount> withSubject(String openIdSubject) {
        return entities.createQuery("select p from PersonRow p where p.openIdSubject = :subject", PersonRow.class)
                .setParameter("subject", openIdSubject)
                .getResultStream()
                .map(PersonRow::account)
                .findFirst();
    }

    @Override
    public List<SignInAccount> signInAccounts() {
        return entities.createQuery("select p from PersonRow p order by p.name", PersonRow.class)
                .getResultStream()
                .map(PersonRow::account)
                .toList();
    }

    @Override
    @Transactional
    public boolean replace(SignInAccount before, SignInAccount after) {
        return Optional.ofNullable(
                        entities.find(PersonRow.class, before.person().id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.account().isAsSeen(before))
                .map(row -> row.become(before, after))
                .isPresent();
    }

    @Override
    @Transactional
    public Optional<Tried> countTry(String name, Instant now) {
        return entities.createQuery("select p from PersonRow p where p.name = :name", PersonRow.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(row -> row.countTry(now));
    }

    @Override
    @Transactional
    public void forgetTries(UUID person) {
        Optional.ofNullable(entities.find(PersonRow.class, person, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(PersonRow::forgetTries);
    }

    @Override
    @Transactional
    public void signOutAll(UUID person, Optional<Sha256> but) {
        entities.createQuery("delete from SignInRow s where s.personId = :person and s.tokenHash <> :but")
                .setParameter("person", person)
                .setParameter("but", but.map(Sha256::hex).orElse(""))
                .executeUpdate();
    }

    private Optional<PersonRow> personRow(String name) {
        return entities.createQuery("select p from PersonRow p where p.name = :name", PersonRow.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(entities.find(PersonRow.class, id)).map(PersonRow::person);
    }

    @Override
    @Transactional
    public void add(Credential credential) {
        entities.persist(new CredentialRow(credential));
    }

    @Override
    @Transactional
    public void replace(Credential credential) {
        Optional.ofNullable(entities.find(CredentialRow.class, credential.id(), LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(row -> row.take(credential));
    }

    @Override
    @Transactional
    public void revoke(UUID credential, Instant now) {
        entities.createQuery("update CredentialRow c set c.revokedAt = :now where c.id = :id and c.revokedAt = :never")
                .setParameter("now", now)
                .setParameter("id", credential)
                .setParameter("never", CredentialRow.NEVER)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void used(UUID credential, Instant now) {
        entities.createQuery("update CredentialRow c set c.lastUsed = :now where c.id = :id and c.lastUsed < :now")
                .setParameter("now", now)
                .setParameter("id", credential)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void add(SignInAccount account) {
        entities.persist(new PersonRow(account));
    }

    @Override
    public boolean isEmpty() {
        return entities.createQuery("select count(p) from PersonRow p", Long.class)
                        .getSingleResult()
                == 0;
    }

    @Override
    @Transactional
    public void signIn(RunningSignIn begun) {
        entities.createQuery("delete from SignInRow s where s.personId = :person and s.expires <= :now")
                .setParameter("person", begun.person())
                .setParameter("now", begun.since())
                .executeUpdate();
        entities.persist(new SignInRow(begun));
    }

    @Override
    public Optional<InUse> signedIn(Sha256 token, Instant now) {
        return running(token, now).filter(signIn -> !signIn.halfway()).flatMap(signIn -> open(signIn)
                .map(account -> new InUse(signIn, account)));
    }

    @Override
    public Optional<SignInAccount> halfway(Sha256 token, Instant now) {
        return running(token, now).filter(RunningSignIn::halfway).flatMap(this::open);
    }

    private Optional<RunningSignIn> running(Sha256 token, Instant now) {
        return Optional.ofNullable(entities.find(SignInRow.class, token.hex()))
                .map(SignInRow::running)
                .filter(signIn -> !signIn.isOver(now));
    }

    private Optional<SignInAccount> open(RunningSignIn signIn) {
        return signInAccount(signIn.person()).filter(account -> !account.closed());
    }

    @Override
    @Transactional
    public void seen(Sha256 token, Instant now) {
        entities.createQuery(
                        "update SignInRow s set s.lastSeen = :now where s.tokenHash = :token and s.lastSeen < :now")
                .setParameter("now", now)
                .setParameter("token", token.hex())
                .executeUpdate();
    }

    @Override
    public List<RunningSignIn> running(UUID person, Instant now) {
        return entities.createQuery(
                        "select s from SignInRow s where s.personId = :person and s.expires > :now and s.halfway = false"
                                + " order by s.lastSeen desc, s.tokenHash",
                        SignInRow.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultStream()
                .map(SignInRow::running)
                .filter(signIn -> !signIn.isOver(now))
                .toList();
    }

    @Override
    @Transactional
    public void triedInVain(String name, Instant now, String from) {
        entities.createQuery("update PersonRow p set p.triedInVain = p.triedInVain + 1, p.triedLast = :now,"
                        + " p.triedFrom = :from where p.name = :name")
                .setParameter("now", now)
                .setParameter("from", RunningSignIn.cut(from))
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void forgetTriedInVain(UUID person) {
        entities.createQuery("update PersonRow p set p.triedInVain = 0 where p.id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void signOut(Sha256 token) {
        entities.createQuery("delete from SignInRow s where s.tokenHash = :token")
                .setParameter("token", token.hex())
                .executeUpdate();
    }

    @Override
    public Optional<Person> named(String name) {
        return person(name);
    }

    @Override
    public Optional<Person> find(UUID id) {
        return person(id);
    }

    @Override
    @Transactional
    public void hold(UUID person) {
        entities.find(PersonRow.class, person, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Person> teachers() {
        return open(Permission.TEACH);
    }

    @Override
    public List<Person> volunteers() {
        return open(Permission.ASSIST);
    }

    private List<Person> open(Permission may) {
        return signInAccounts().stream()
                .filter(account -> !account.closed())
                .map(SignInAccount::person)
                .filter(person -> person.role().permissions().contains(may))
                .sorted(Comparator.comparing(Person::fullName, VietnameseNames.asInClassLists()))
                .toList();
    }
}
