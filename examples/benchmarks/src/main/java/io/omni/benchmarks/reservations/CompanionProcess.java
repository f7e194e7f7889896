package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Server;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The other process of a {@link Companion}. It ends with its input. */
final class CompanionProcess {

    static final String DONE = "done ";

    private CompanionProcess() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String[] first = String.valueOf(in.readLine()).split(" ", -1);
        Server server = Server.at(first[0]);
        try (Buyers buyers = Sellers.of(server, Workload.valueOf(first[1]), Distance.NONE, 1)) {
            out.println(DONE);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(DONE + answer(buyers, line));
            }
        } catch (Exception e) {
            out.println(("failed " + e).replaceAll("\\s+", " "));
        }
        Runtime.getRuntime().halt(0);
    }

    /** Does what a line says, and gives what there is to say of it. */
    static String answer(Buyers buyers, String line) throws Exception {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "open" -> {
                buyers.open(Contender.valueOf(words[1]), Integer.parseInt(words[2]));
                return "";
            }
            case "reserve" -> {
                return buyers.reserve(
                                Contender.valueOf(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]))
                        .toString();
            }
            case "sellOut" -> {
                return Long.toString(buyers.sellOut(Integer.parseInt(words[1])));
            }
            default -> throw new IllegalArgumentException("'%s' is nothing to do".formatted(line));
        }
    }
}
