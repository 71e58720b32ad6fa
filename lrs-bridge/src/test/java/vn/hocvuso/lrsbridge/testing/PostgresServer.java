package vn.hocvuso.lrsbridge.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL that runs as long as the tests of a process. Its user is {@code postgres}. */
final class PostgresServer {
    /** What it acknowledges it keeps, as in production: the defaults of this server would forget it. */
    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Those with our tables that no test uses now, as they were before the first. */
    private static final Queue<String> UNUSED = new ConcurrentLinkedQueue<>();

    /** With our tables in it, and a way back to what is in them now: the migrations run once, the others are copies. */
    private static final class Template {
        private static final String BEGINNING = """
                create schema beginning;
                do $$
                declare named text;
                begin
                  for named in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('create table beginning.%1$I as table public.%1$I', named);
                  end loop;
                end $$;
                create procedure beginning.again() language plpgsql as $$
                declare named text;
                begin
                  -- what refers to what is not looked at meanwhile
                  set local session_replication_role = replica;
                  for named in select relname from pg_class
                      where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0 loop
                    execute format('delete from public.%I', named);
                    execute format('insert into public.%1$I select * from beginning.%1$I', named);
                  end loop;
                end $$""";

        private static final String NAME = migrated();

        private static String migrated() {
            String name = forgetful(empty());
            Flyway.configure().dataSource(database(name)).load().migrate();
            run(database(name), BEGINNING);
            return name;
        }
    }

    /** The name of a new database without a table. */
    static String empty() {
        return made("");
    }

    /** The name of a database with our tables, in which nothing has happened; nobody pulls the plug of this server. */
    static String migrated() {
        String unused = UNUSED.poll();
        if (unused != null) {
            return unused;
        }
        return forgetful(made(" template " + Template.NAME));
    }

    private static String forgetful(String name) {
        run(SERVER.getPostgresDatabase(), "alter database " + name + " set synchronous_commit = off");
        return name;
    }

    private static String made(String from) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        run(SERVER.getPostgresDatabase(), "create database " + name + from);
        return name;
    }

    /** Makes it as it was at first, for another test: to make a new one takes twenty times as long. */
    static void giveBack(String name) {
        String others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                + "' and pid <> pg_backend_pid();";
        run(database(name), others + "call beginning.again()");
        UNUSED.add(name);
    }

    private static void run(DataSource database, String commands) {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(commands);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String url(String name) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    static PGSimpleDataSource database(String name) {
        return at(url(name));
    }

    static PGSimpleDataSource at(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        return database;
    }
}
