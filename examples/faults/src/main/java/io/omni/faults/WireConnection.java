package io.omni.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection over a {@link Wire}. Knows a commit by its text, also where the driver has the server keep it as a prepared statement; and a
 * statement that writes outside of a transaction, which commits by itself.
 */
final class WireConnection {

    private static final String BEGIN = "begin";
    private static final String COMMIT = "commit";
    private static final String WRITING = "insert into";

    private final Socket worker;
    private final Socket server;
    private final Wire wire;
    private final Consumer<WireConnection> closed;
    /** By its name, what each prepared statement says. */
    private final Map<String, String> statements = new HashMap<>();

    private volatile @Nullable Cut pending;
    private volatile boolean begun;
    private volatile boolean alone;

    WireConnection(Socket worker, Socket server, Wire wire, Consumer<WireConnection> closed) throws IOException {
        this.worker = worker;
        this.server = server;
        this.wire = wire;
        this.closed = closed;
        worker.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void toServer() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(worker.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()))) {
            Frame.opening(in).writeTo(out);
            out.flush();
            while (passToServer(Frame.next(in), in, out)) {
                // Until it ends, or is cut.
            }
        } catch (IOException ended) {
            // By one of the two, which is to be told to the other.
        } finally {
            cut();
        }
    }

    private boolean passToServer(Frame frame, DataInputStream in, DataOutputStream out) throws IOException {
        if (isCommit(frame)) {
            pending = wire.atCommit();
        }
        if (pending == Cut.BEFORE) {
            return false;
        }
        frame.writeTo(out);
        if (frame.type() == Frame.SYNC || in.available() == 0) {
            out.flush();
        }
        return pending != Cut.DURING || (frame.type() != Frame.SYNC && frame.type() != Frame.QUERY);
    }

    private boolean isCommit(Frame frame) {
        return switch (frame.type()) {
            case Frame.PARSE -> {
                statements.put(frame.text(0), frame.text(1));
                yield false;
            }
            case Frame.BIND -> isCommit(statements.getOrDefault(frame.text(1), ""));
            case Frame.QUERY -> isCommit(frame.text(0));
            default -> false;
        };
    }

    private boolean isCommit(String sql) {
        if (sql.strip().equalsIgnoreCase(BEGIN)) {
            begun = true;
        }
        alone = !begun && sql.contains(WRITING);
        return alone || sql.strip().equalsIgnoreCase(COMMIT);
    }

    void toWorker() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream()))) {
            while (passToWorker(Frame.next(in), in, out)) {
                // Until it ends, or is cut.
            }
        } catch (IOException ended) {
            // By one of the two, which is to be told to the other.
        } finally {
            cut();
        }
    }

    private boolean passToWorker(Frame frame, DataInputStream in, DataOutputStream out) throws IOException {
        if (pending == Cut.AFTER
                && frame.type() == Frame.COMPLETE
                && (alone || frame.text(0).equalsIgnoreCase(COMMIT))) {
            return false;
        }
        if (frame.type() == Frame.READY && frame.letter() == Frame.IDLE) {
            begun = false;
        }
        frame.writeTo(out);
        if (in.available() == 0) {
            out.flush();
        }
        return true;
    }

    void cut() {
        closed.accept(this);
        close(worker);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Which is what was wanted.
        }
    }
}
