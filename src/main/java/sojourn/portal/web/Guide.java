package sojourn.portal.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.category.Categories;
import sojourn.promise.Services;
import sojourn.shell.Words;

/** The 办事指南 of 申请临时员工号, of 个人信息维护 and of 教职工返校申请, with the school's own rules, promises and phone numbers. */
@Component
class Guide {

    private final Words words;
    private final Promise promise;
    private final Services services;
    private final Categories categories;
    private final Duration wait;

    Guide(
            Words words,
            Promise promise,
            Services services,
            Categories categories,
            @Value("${sojourn.activation-wait}") Duration wait) {
        this.words = words;
        this.promise = promise;
        this.services = services;
        this.categories = categories;
        this.wait = wait;
    }

    MaintenanceGuidePage maintenance(boolean mayApply, Locale locale) {
        var service = services.of("maintenance");
        return new MaintenanceGuidePage(
                promise.inWords("maintenance", locale), service.owner(locale), service.phone(), mayApply);
    }

    EntryGuidePage entry(boolean mayApply, Locale locale) {
        var service = services.of("entry");
        return new EntryGuidePage(
                promise.inWords("entry", locale), wait, service.owner(locale), service.phone(), mayApply);
    }

    GuidePage page(boolean mayApply, Locale locale) {
        var service = services.of("registration");
        var explained = categories.all().stream()
                .map(rule -> new GuidePage.Explained(
                        words.say(locale, rule.category().key()),
                        locale.getLanguage().equals("en") ? rule.explainedEn() : rule.explainedZh()))
                .toList();
        return new GuidePage(
                explained,
                promise.inWords("registration", locale),
                wait,
                service.owner(locale),
                service.phone(),
                mayApply);
    }
}
