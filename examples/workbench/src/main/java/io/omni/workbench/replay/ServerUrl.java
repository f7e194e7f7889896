package io.omni.workbench.replay;

/**
 * The JDBC URL of a server. It may name a password; what is shown of it ends before anything that could be one.
 *
 * @param text the URL, for the driver alone
 */
record ServerUrl(String text) {

    /** The driver would print the whole of such a URL. */
    boolean lacksADatabase() {
        return text.matches("[^/]*//[^/?]*([?].*)?");
    }

    /** What of a message can be shown: a driver repeats the URL that it cannot use. */
    String clean(String message) {
        return message.replace(text, toString());
    }

    /** Without parameters, and without a user and password before the host. */
    @Override
    public String toString() {
        String shown = text.replaceFirst("/.*@", "//").replaceFirst("[?;&].*", "");
        return shown.equals(text) ? text : shown + " (its parameters are not shown)";
    }
}
