package io.omni.workbench.replay;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between words, so that it fits. A word that is longer than a line stays whole. */
final class Wrapping {

    private Wrapping() {}

    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
