package io.omni.tck;

import java.time.Duration;

/** Where the racing threads of a mutant meet; the thread that made the mutant, and sets the test up, passes by. */
final class Rendezvous {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Thread maker = Thread.currentThread();
    private final Meeting meeting;

    Rendezvous(int threads) {
        this.meeting = new Meeting(threads, WAIT);
    }

    void join() {
        if (Thread.currentThread() != maker) {
            meeting.join();
        }
    }
}
