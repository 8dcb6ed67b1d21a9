package sojourn.passcode.web;

import org.jspecify.annotations.Nullable;
import sojourn.passcode.Passes;
import sojourn.shell.QrCode;

/** 通行码 as a phone shows it: the code while there is one, and the campuses with what the one rule says. */
public record CodePage(Passes.Own own, @Nullable QrCode picture) {

    static CodePage of(Passes.Own own) {
        var code = own.code();
        return new CodePage(own, code == null ? null : QrCode.of(code.text()));
    }
}
