package io.omni.faults;

import java.time.Duration;

/** What goes wrong, once so many answers have been given by all workers together. Workers are counted from 0. */
sealed interface Fault {

    /** After how many answers. */
    int after();

    /** SIGKILL; with a successor or without one. */
    record KillWorker(int after, int worker, boolean succeeded) implements Fault {}

    /** SIGKILL to all of its processes, and a restart on the same folder. */
    record KillServer(int after, Duration down) implements Fault {}

    /** The next so many commits of a worker lose their connection. */
    record CutAtCommit(int after, int worker, Cut cut, int commits) implements Fault {}

    /** All connections of a worker's pool are taken by something else. */
    record ExhaustPool(int after, int worker, Duration lasting) implements Fault {}

    /** SIGSTOP, and later SIGCONT. */
    record Pause(int after, int worker, Duration lasting) implements Fault {}

    /** One worker's clock goes ahead, and that of another one back. */
    record StepClocks(int after, int ahead, int back, Duration by) implements Fault {}
}
