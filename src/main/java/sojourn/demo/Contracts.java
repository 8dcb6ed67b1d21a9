package sojourn.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.basis.Bases;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.registration.Checked;
import sojourn.registration.Registrations;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Sends the demo's applications, with an invented contract where one is due. */
@Component
@ConditionalOnProperty("sojourn.demo")
class Contracts {

    private final Registrations registrations;
    private final Bases bases;
    private final Duties duties;
    private final CampusTime time;

    Contracts(Registrations registrations, Bases bases, Duties duties, CampusTime time) {
        this.registrations = registrations;
        this.bases = bases;
        this.duties = duties;
        this.time = time;
    }

    Checked send(ApprovalId id, HumanId by, Category category, DepartmentId department) {
        if (duties.due(category, department)) {
            contract(id, by);
        }
        return registrations.send(id, by);
    }

    private void contract(ApprovalId id, HumanId by) {
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet(), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var today = time.today();
        bases.add(
                id,
                by,
                new Bases.Upload(
                        null, "服务合同（演示）.png", today.minusMonths(1), today.plusYears(1), picture.toByteArray()));
    }

    /** A sheet of paper with lines on it: no font is needed that a machine may not have. */
    private static BufferedImage sheet() {
        var sheet = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.GRAY);
        pen.fillRect(190, 80, 240, 18);
        for (int line = 160; line < 700; line += 36) {
            pen.fillRect(80, line, line % 5 == 0 ? 300 : 460, 6);
        }
        pen.setColor(new Color(0xB0, 0x20, 0x20));
        pen.drawOval(400, 680, 130, 130);
        pen.dispose();
        return sheet;
    }
}
