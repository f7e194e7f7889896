package io.omni.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * What a command printed, and how it ended.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int code, String out, String err) {

    /** Runs a command. */
    public static CommandRun of(CommandLine command, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int code = command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The lines at the end that programs read, in their order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        out.substring(out.lastIndexOf("\n\n") + 2).lines().forEach(line -> {
            String[] pair = line.split(": ", 2);
            values.put(pair[0], pair[1]);
        });
        return values;
    }

    /** All that was printed, with its line breaks as spaces. */
    public String prose() {
        return out.replaceAll("\\s+", " ");
    }
}
