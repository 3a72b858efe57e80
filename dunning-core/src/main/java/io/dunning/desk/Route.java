package io.dunning.desk;

/** Who answers a question. */
public enum Route {
    /** The provider: what the bill is for is known there only, and is kept by nobody else. */
    PROVIDER,
    /** The desk: how, when and whether it is to be paid. */
    DESK
}
