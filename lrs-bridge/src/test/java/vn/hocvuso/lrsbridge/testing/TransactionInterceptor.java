package vn.hocvuso.lrsbridge.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/**
 * A transaction around each method that says {@link Transactional}, as the server makes it: a runtime exception rolls the
 * whole of it back, whoever catches it.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionInterceptor {
    private final TestDatabase database;

    @Inject
    TransactionInterceptor(TestDatabase database) {
        this.database = database;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        EntityTransaction running = database.entities().getTransaction();
        if (running.isActive()) {
            return joined(call, running);
        }
        Transactional wanted = call.getMethod().getAnnotation(Transactional.class);
        if (wanted != null && wanted.value() == Transactional.TxType.MANDATORY) {
            throw new TransactionalException(
                    "no transaction runs: " + call.getMethod(), new IllegalStateException("mandatory"));
        }
        return database.inTransaction(call::proceed);
    }

    private static Object joined(InvocationContext call, EntityTransaction running) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException failed) {
            running.setRollbackOnly();
            throw failed;
        }
    }
}
