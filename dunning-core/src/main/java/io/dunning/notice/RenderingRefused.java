package io.dunning.notice;

/** A text could not be filled in rightly, so nothing is sent. The message names the text and the field, no value. */
public class RenderingRefused extends RuntimeException {

    public RenderingRefused(String message) {
        super(message);
    }

    public RenderingRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
