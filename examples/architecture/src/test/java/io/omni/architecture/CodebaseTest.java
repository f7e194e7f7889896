package io.omni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodebaseTest {

    @Test
    void every_module_with_main_code_is_seen() {
        List<String> sources = Codebase.MAIN.stream()
                .map(JavaClass::getSource)
                .flatMap(Optional::stream)
                .map(Source::getUri)
                .map(URI::toString)
                .toList();

        assertThat(Codebase.modules())
                .contains("omni-core")
                .allSatisfy(module -> assertThat(sources)
                        .anyMatch(source -> source.startsWith(
                                Codebase.classFolder(module).toUri().toString())));
    }

    @Test
    void no_test_class_is_taken_for_main_code() {
        assertThat(Codebase.MAIN).noneMatch(type -> type.getPackageName().contains("broken"));
    }
}
