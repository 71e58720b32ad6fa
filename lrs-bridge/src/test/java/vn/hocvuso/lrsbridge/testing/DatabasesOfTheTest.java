package vn.hocvuso.lrsbridge.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePreDestroyCallback;

/** Ends the databases of a test when its object is given up: after each test, or after the last one of its class. */
public final class DatabasesOfTheTest implements TestInstancePreDestroyCallback {
    @Override
    public void preDestroyTestInstance(ExtensionContext context) {
        TestDatabase.endThoseOfTheTest();
    }
}
