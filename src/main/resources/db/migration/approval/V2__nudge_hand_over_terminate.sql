-- Wider than what they replace, so every row there is fits them: NOT VALID spares reading the tables while they are locked.
alter table approval_approval drop constraint approval_approval_state_check;
alter table approval_approval add constraint approval_approval_state_check check (state in
    ('DRAFT', 'RUNNING', 'RETURNED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'DISCARDED', 'TERMINATED')) not valid;
alter table approval_approval drop constraint approval_ended;
alter table approval_approval add constraint approval_ended check (
    (state in ('AGREED', 'REFUSED', 'WITHDRAWN', 'DISCARDED', 'TERMINATED')) = (ended_at is not null)) not valid;
-- the administrator's list of everything that is at work; small, however long the history grows
create index approval_everybodys on approval_approval (changed_at desc, id desc) where ended_at is null and state <> 'DRAFT';

alter table approval_step add column assignee uuid;
comment on column approval_step.assignee is 'to whom the step was handed over; asked alone, as long as they lead any department';

alter table approval_act add column to_human uuid;
alter table approval_act drop constraint approval_act_verb_check;
alter table approval_act add constraint approval_act_verb_check check (verb in
    ('SENT', 'AGREED', 'REFUSED', 'SENT_BACK', 'WITHDRAWN', 'DISCARDED', 'NUDGED', 'HANDED_OVER', 'TERMINATED')) not valid;
alter table approval_act drop constraint approval_act_decides;
alter table approval_act add constraint approval_act_decides check (
    (verb in ('AGREED', 'REFUSED', 'SENT_BACK', 'HANDED_OVER')) = (step is not null)
    and (verb = 'HANDED_OVER') = (to_human is not null)) not valid;
alter table approval_act drop constraint approval_act_says_why;
alter table approval_act add constraint approval_act_says_why check (
    verb not in ('REFUSED', 'SENT_BACK', 'TERMINATED') or char_length(remark) > 0) not valid;
-- a step may be handed over many times in a round, and is still answered once
drop index approval_act_once;
create unique index approval_act_once on approval_act (approval, step, round) where verb in ('AGREED', 'REFUSED', 'SENT_BACK');
drop index approval_act_decided;
create index approval_act_decided on approval_act (by_human, done_at desc, approval) where verb in ('AGREED', 'REFUSED', 'SENT_BACK');
