package vn.hocvuso.lrsbridge.statements;

/** Told after a commit, so that readers of the feed wake up. It carries nothing: who misses it reads the feed later. */
public record StatementsStored() {}
