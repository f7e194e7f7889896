package io.omni.workbench.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param line on which line it begins, from 1
 * @param language what follows the fence; may be empty
 * @param label what the comment {@code <!-- ... -->} right before the fence says, if there is one
 * @param code its lines
 */
record Block(int line, String language, Optional<String> label, List<String> code) {

    private static final Pattern COMMENT = Pattern.compile("<!-- (.+) -->");
    private static final String FENCE = "```";

    Block {
        code = List.copyOf(code);
    }

    static List<Block> in(List<String> page) {
        List<Block> blocks = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).startsWith(FENCE)) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                blocks.add(new Block(open + 1, language(page, open), label(page, open), page.subList(open + 1, i)));
                open = -1;
            }
        }
        if (open >= 0) {
            throw new IllegalArgumentException("the block of line %d does not end".formatted(open + 1));
        }
        return blocks;
    }

    String text() {
        return String.join("\n", code).stripTrailing().stripIndent();
    }

    @Override
    public String toString() {
        return "line %d, block '%s'".formatted(line, language);
    }

    private static String language(List<String> page, int fence) {
        return page.get(fence).substring(FENCE.length()).strip();
    }

    private static Optional<String> label(List<String> page, int fence) {
        Matcher comment = COMMENT.matcher(fence == 0 ? "" : page.get(fence - 1));
        return comment.matches() ? Optional.of(comment.group(1)) : Optional.empty();
    }
}
