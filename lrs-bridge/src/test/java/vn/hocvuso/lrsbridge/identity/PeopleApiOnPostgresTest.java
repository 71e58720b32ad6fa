package vn.hocvuso.lrsbridge.identity;

import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class PeopleApiOnPostgresTest extends PeopleApiContract {
    PeopleApiOnPostgresTest() {
        super(InProcessBridge.onPostgres());
    }
}
