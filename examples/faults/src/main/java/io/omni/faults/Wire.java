package io.omni.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between a worker and the server: passes everything on, and cuts a connection at its commit when it is told to. */
final class Wire implements AutoCloseable {

    private final int serverPort;
    private final ServerSocket door;
    private final Deque<Cut> cuts = new ArrayDeque<>();
    private final Set<WireConnection> open = ConcurrentHashMap.newKeySet();
    private int cutSoFar;

    Wire(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("door", this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the next connections that come to a commit. */
    synchronized void cut(Cut cut, int commits) {
        for (int i = 0; i < commits; i++) {
            cuts.add(cut);
        }
    }

    /** How to cut the connection whose commit comes now; null for not at all. */
    synchronized @Nullable Cut atCommit() {
        Cut cut = cuts.poll();
        cutSoFar += cut == null ? 0 : 1;
        return cut;
    }

    synchronized int cutSoFar() {
        return cutSoFar;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The door: then that was the last one.
            }
        }
    }

    private void connect(Socket worker) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            WireConnection connection = new WireConnection(worker, server, this, open::remove);
            open.add(connection);
            start("to-server", connection::toServer);
            start("to-worker", connection::toWorker);
        } catch (IOException serverIsDown) {
            worker.close();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(WireConnection::cut);
    }
}
