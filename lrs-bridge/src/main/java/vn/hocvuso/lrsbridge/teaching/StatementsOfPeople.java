package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.web.Caller;

/**
 * Takes statements that people record here into the store of all statements. This chapter asks for it and does not know
 * who does it (docs/adr/0011).
 */
public interface StatementsOfPeople {
    /**
     * Stores them; returns after their commit.
     *
     * @param statements a JSON array
     * @param by who records them, with the authority that they are
     */
    void store(byte[] statements, Caller by);
}
