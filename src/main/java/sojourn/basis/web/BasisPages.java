package sojourn.basis.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matter;
import sojourn.approval.Matters;
import sojourn.basis.Based;
import sojourn.basis.Bases;
import sojourn.basis.BasisId;
import sojourn.basis.BasisReading;
import sojourn.basis.BasisRefused;
import sojourn.inspection.Format;
import sojourn.inspection.Inspection;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.shell.UploadAddress;

/** Handing in, taking back and opening 来校依据 (R6). */
@Controller
class BasisPages {

    private static final String VIEW = "basis/basis";

    private final Bases bases;
    private final BasisReading reading;
    private final Matters matters;
    private final List<Based> kinds;

    BasisPages(Bases bases, BasisReading reading, Matters matters, List<Based> kinds) {
        this.bases = bases;
        this.reading = reading;
        this.matters = matters;
        this.kinds = kinds;
    }

    @Bean
    static UploadAddress basisUploads() {
        return new UploadAddress("/basis/of/{application}", Audience.SECRETARY, Inspection.MOST_BYTES >> 20);
    }

    @GetMapping("/basis/of/{application}")
    @OpenTo(Audience.SECRETARY)
    ModelAndView show(@PathVariable UUID application, SignedIn reader, Locale locale) {
        return Page.show(VIEW, page(new ApprovalId(application), BasisForm.EMPTY, Faults.noFaults(), reader, locale));
    }

    @PostMapping("/basis/of/{application}")
    @OpenTo(Audience.SECRETARY)
    ModelAndView add(
            @PathVariable UUID application,
            BasisForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn reader,
            Locale locale) {
        var id = new ApprovalId(application);
        bases.changeable(id, reader.human());
        var faults = new Faults();
        var upload = form.read(file, people(id, reader), faults);
        if (upload.isPresent()) {
            try {
                bases.add(id, reader.human(), upload.get());
                return Page.goTo("/basis/of/" + application);
            } catch (BasisRefused refused) {
                faults.add("file", "basis.file", refused.key());
            }
        }
        return Page.refused(VIEW, page(id, form, faults, reader, locale));
    }

    @PostMapping("/basis/{id}/remove")
    @OpenTo(Audience.SECRETARY)
    ModelAndView remove(@PathVariable UUID id, @RequestParam UUID application, SignedIn reader) {
        bases.remove(new BasisId(id), reader.human());
        return Page.goTo("/basis/of/" + application);
    }

    /** Never as anything a browser would run: what was inspected, under the type that was found, in a sandbox. */
    @GetMapping("/basis/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<byte[]> open(@PathVariable UUID id, SignedIn reader) {
        var opened = reading.open(new BasisId(id), reader.human());
        var format = opened.basis().format();
        var disposition = format == Format.PDF ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(
                                        "basis-" + id + "." + format.name().toLowerCase(Locale.ROOT),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(opened.content());
    }

    private BasisPage page(ApprovalId id, BasisForm form, Faults faults, SignedIn reader, Locale locale) {
        var approval = bases.changeable(id, reader.human());
        var matter = matters.of(approval.kind());
        var line = matter.lines(List.of(id), locale).getOrDefault(id, new Matter.Line("", ""));
        return new BasisPage(id, line.title(), bases.of(id), people(id, reader), form, faults, matter.formPath(id));
    }

    private List<Based.Person> people(ApprovalId id, SignedIn reader) {
        var kind = bases.changeable(id, reader.human()).kind();
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(one -> one.people(id))
                .orElse(List.of());
    }
}
