package io.dunning.examples.clinic.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for isn't there, or not for whoever asks: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchPage extends RuntimeException {
    public NoSuchPage() {
        super("no such page");
    }
}
