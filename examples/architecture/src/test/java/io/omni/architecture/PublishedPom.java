package io.omni.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A POM as a host gets it.
 *
 * @param project its root element
 */
record PublishedPom(Element project) {

    private static final List<String> WANTED = List.of(
            "groupId",
            "artifactId",
            "version",
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/url");

    private static final List<String> UNWANTED = List.of(
            "parent",
            "modules",
            "properties",
            "build",
            "reporting",
            "profiles",
            "repositories",
            "pluginRepositories",
            "distributionManagement");

    /** The one that the build wrote for a module. */
    static PublishedPom of(Path module) {
        Path file = module.resolve("target/published-pom.xml");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing: list the module among the dependencies of"
                    + " examples/architecture/pom.xml, so that it is built first");
        }
        try (InputStream xml = Files.newInputStream(file)) {
            return parse(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedPom parse(InputStream xml) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
            return new PublishedPom(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("not a POM", e);
        }
    }

    String coordinates() {
        return full(project);
    }

    String artifact() {
        return coordinates(project, "artifactId");
    }

    boolean isBom() {
        return text("packaging").equals(List.of("pom"));
    }

    /** Coordinates of what it manages. */
    List<String> managed() {
        return find(project, "dependencyManagement/dependencies/dependency")
                .map(PublishedPom::full)
                .toList();
    }

    /** What it brings along, as {@code group:artifact}. */
    List<String> dependencies() {
        return find(project, "dependencies/dependency")
                .map(dependency -> coordinates(dependency, "groupId", "artifactId"))
                .toList();
    }

    /** What a host would miss in it, or should not have to read. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        WANTED.stream()
                .filter(path -> text(path).stream().allMatch(String::isBlank))
                .forEach(path -> faults.add("no " + path));
        UNWANTED.stream()
                .filter(path -> find(project, path).findAny().isPresent())
                .forEach(path -> faults.add("has " + path));
        if (!isBom() && !managed().isEmpty()) {
            faults.add("has dependencyManagement");
        }
        text("dependencies/dependency/scope").stream()
                .filter(scope -> !scope.equals("compile") && !scope.equals("runtime"))
                .forEach(scope -> faults.add("has a dependency of scope " + scope));
        if (project.getTextContent().contains("${")) {
            faults.add("leaves a ${property} open");
        }
        return faults;
    }

    private List<String> text(String path) {
        return find(project, path).map(Element::getTextContent).toList();
    }

    private static String full(Element of) {
        return coordinates(of, "groupId", "artifactId", "version");
    }

    private static String coordinates(Element of, String... names) {
        return Stream.of(names)
                .flatMap(name -> find(of, name))
                .map(Element::getTextContent)
                .collect(Collectors.joining(":"));
    }

    /** The elements that a path of names leads to. */
    private static Stream<Element> find(Element from, String path) {
        String[] names = path.split("/", 2);
        NodeList children = from.getChildNodes();
        Stream<Element> found = IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(names[0]));
        return names.length == 1 ? found : found.flatMap(child -> find(child, names[1]));
    }
}
