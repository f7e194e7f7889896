package io.omni.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a worker says on its output. Each line is in the pipe, which outlives the worker, before the worker goes on; it is written at once, so
 * that no half of one is there.
 */
final class Talk {

    static final String ASK = "ASK ";
    static final String TOLD = "TOLD ";
    static final String SENT = "SENT ";
    static final String DELIVERED = "DELIVERED ";
    static final String APART = "APART ";
    static final String READY = "READY";
    static final String DONE = "DONE";

    private final OutputStream out;

    Talk(OutputStream out) {
        this.out = out;
    }

    void ask(Command command) {
        say(ASK + command);
    }

    void told(Command command, Answer answer) {
        say(TOLD + command.id() + " " + answer.kind() + " " + answer.detail());
    }

    synchronized void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the harness does not listen any more", e);
        }
    }
}
