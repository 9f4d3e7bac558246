package org.lienthong.cli;

import java.util.List;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Codes of provinces as people type them. */
final class Codes {

    private Codes() {}

    /** @throws ParameterException for what cannot be a code */
    static List<String> of(List<String> typed, CommandSpec command) {
        return typed.stream().map(text -> of(text, command)).toList();
    }

    static String of(String typed, CommandSpec command) {
        try {
            return new ProvinceCode(typed).value();
        } catch (InvalidValue other) {
            throw new ParameterException(command.commandLine(), typed + " is no province; write a code such as H56");
        }
    }
}
