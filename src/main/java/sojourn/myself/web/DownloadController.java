package sojourn.myself.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.face.Faces;
import sojourn.myself.Gathering;
import sojourn.register.OwnFile;
import sojourn.shell.Audience;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 下载全部信息 (PIPL 45): written straight into the answer; nothing of it touches a disk of ours. */
@Controller
@RequestMapping("/me/information/download")
@OpenTo(Audience.PERSON)
class DownloadController {

    private static final int ALL = 100_000;

    private final Gathering gathering;
    private final OwnFile file;
    private final Faces faces;
    private final Parcel parcel;
    private final ApplicationEventPublisher events;

    DownloadController(
            Gathering gathering, OwnFile file, Faces faces, Parcel parcel, ApplicationEventPublisher events) {
        this.gathering = gathering;
        this.file = file;
        this.faces = faces;
        this.parcel = parcel;
        this.events = events;
    }

    /** Everything is gathered before the first byte goes out, so that what fails is a page that says so. */
    @PostMapping
    void download(SignedIn reader, HttpServletResponse answer) throws IOException {
        var human = reader.human();
        var information = gathering.of(human, ALL);
        var person = information.own().person();
        var numbers = file.numbers(human);
        var face = information.pictured() ? face(human) : Optional.<byte[]>empty();
        events.publishEvent(Deed.of(human, "information.downloaded", "person", person.person())
                .with("face", face.isPresent()));
        answer.setContentType("application/zip");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(person.number().value() + ".zip")
                        .build()
                        .toString());
        parcel.write(answer.getOutputStream(), information, numbers, face);
    }

    /** Where somebody comes who signs in again on the way. */
    @GetMapping
    ModelAndView back() {
        return Page.goTo("/me/information");
    }

    /** Forgotten since it was gathered is none. */
    private Optional<byte[]> face(HumanId human) {
        try {
            return Optional.of(faces.own(human));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
