package sojourn.signin;

import org.springframework.stereotype.Component;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Makes the first human of an installation the 安全管理员, who grants everything else to others. */
@Component
class FirstOffice {

    private final Humans humans;
    private final Offices offices;
    private final CampusTime time;

    FirstOffice(Humans humans, Offices offices, CampusTime time) {
        this.humans = humans;
        this.offices = offices;
        this.time = time;
    }

    HumanId give(String name) {
        var human = humans.add(name, null, null);
        offices.grant(human, Role.SECURITY_ADMINISTRATOR, null, null, time.today(), null, human);
        return human;
    }
}
