package io.omni.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.json.UnreadableJson;
import io.omni.forms.Document.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to a text on its way: it is read as a value, or refused as the javadoc says. Nothing else comes out. */
class DamageLawsTest {

    /** A text with the document that it was written as. */
    record Text(Document document, Object value, String text) {}

    @Property(tries = 2000)
    void what_was_cut_off_is_refused(@ForAll("texts") Text written, @ForAll int where) {
        String whole = written.text().strip();
        String cut = whole.substring(0, Math.floorMod(where, whole.length()));

        assertThatThrownBy(() -> written.document().read().apply(cut)).isInstanceOf(UnreadableJson.class);
    }

    @Property(tries = 3000)
    void what_had_a_bit_flipped_is_a_value_or_refused(@ForAll("texts") Text written, @ForAll int where) {
        byte[] bytes = written.text().getBytes(StandardCharsets.UTF_8);
        int bit = Math.floorMod(where, bytes.length * Byte.SIZE);
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

        assertValueOrRefused(written.document(), new String(bytes, StandardCharsets.UTF_8));
    }

    @Property(tries = 3000)
    void what_has_a_field_of_another_type_is_a_value_or_refused(
            @ForAll("texts") Text written, @ForAll int object, @ForAll int field, @ForAll int other) {
        String changed = Rewriting.changed(written.text(), object, node -> replace(node, field, other));

        assertValueOrRefused(written.document(), changed);
    }

    @Property(tries = 1000)
    void what_lacks_a_field_is_a_value_or_refused(
            @ForAll("texts") Text written, @ForAll int object, @ForAll int field) {
        String changed = Rewriting.changed(written.text(), object, node -> {
            if (!node.isEmpty()) {
                node.remove(name(node, field));
            }
        });

        assertValueOrRefused(written.document(), changed);
    }

    @Property(tries = 1000)
    void an_unknown_field_is_ignored_in_an_event_and_refused_elsewhere(
            @ForAll("texts") Text written, @ForAll int object) {
        Consumer<ObjectNode> add = node -> node.put("unheardof", 1);
        String changed = Rewriting.changed(written.text(), object, add);

        if (written.document().kind() == Kind.EMITTED) {
            assertThat(written.document().read().apply(changed)).isEqualTo(written.value());
        } else {
            assertThatThrownBy(() -> written.document().read().apply(changed)).isInstanceOf(UnreadableJson.class);
        }
    }

    @Provide
    Arbitrary<Text> texts() {
        List<Document> documents = new ArrayList<>(Forms.documents());
        documents.removeIf(document -> document.kind() == Kind.VALUE);
        return Arbitraries.of(documents)
                .flatMap(document -> Arbitraries.randomValue(random -> {
                    Object value =
                            document.wrap().apply(Objects.requireNonNull(new RandomValue(random).of(document.type())));
                    return new Text(document, value, document.write().apply(value));
                }));
    }

    private static void assertValueOrRefused(Document document, String text) {
        try {
            assertThat(document.read().apply(text)).isNotNull();
        } catch (UnreadableJson refused) {
            assertThat(refused).hasMessageContaining(": ");
        }
    }

    private static void replace(ObjectNode node, int field, int other) {
        if (node.isEmpty()) {
            return;
        }
        String name = name(node, field);
        switch (Math.floorMod(other, 7)) {
            case 0 -> node.putNull(name);
            case 1 -> node.put(name, "text");
            case 2 -> node.put(name, -1);
            case 3 -> node.put(name, 1.5);
            case 4 -> node.putArray(name).add(1);
            case 5 -> node.putObject(name);
            default -> node.put(name, true);
        }
    }

    private static String name(ObjectNode node, int field) {
        List<String> names = List.copyOf(node.propertyNames());
        return names.get(Math.floorMod(field, names.size()));
    }
}
