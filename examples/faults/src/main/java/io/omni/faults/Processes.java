package io.omni.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Signals to processes. */
final class Processes {

    private static final long MOMENT_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();

    private Processes() {}

    static void pause(ProcessHandle process) {
        signal("STOP", process);
    }

    static void resume(ProcessHandle process) {
        signal("CONT", process);
    }

    /** Kills a process of ours and all below it. Stopped first, it makes no more children meanwhile. */
    static void killTree(ProcessHandle process) {
        pause(process);
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        awaitEnd(children);
    }

    /** The JDK looks after children of others only now and then. A moment is enough, unless nobody takes note of their end. */
    private static void awaitEnd(List<ProcessHandle> others) {
        long start = System.nanoTime();
        while (others.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - start < MOMENT_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** The JDK has no call for it. */
    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("signals need the command kill, of Linux or macOS", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
