-- what people are told, version by version; the newest counts, the others are what earlier answers were given to
create table consent_text (
    version      int primary key check (version > 0),
    published_at timestamptz not null,
    published_by uuid,
    asks_again   boolean     not null,
    keep_days    int         not null check (keep_days between 0 and 365),
    zh           jsonb       not null,
    en           jsonb       not null
);
comment on column consent_text.asks_again is 'whether those who said yes to an earlier version are asked again';
comment on column consent_text.keep_days is 'how long after the last day a picture is kept at the most; {days} in the words';
comment on column consent_text.zh is 'purpose, processor, recipients, retention, otherwise, withdrawal, rights, whole';

create table consent_answer (
    id      bigint generated always as identity primary key,
    human   uuid        not null,
    version int         not null references consent_text,
    answer  text        not null check (answer in ('GIVEN', 'DECLINED', 'WITHDRAWN')),
    at      timestamptz not null,
    channel text        not null check (channel in ('WECOM', 'PHONE', 'DESKTOP'))
);
create index consent_answer_human on consent_answer (human, id desc);

create function consent_refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'what was said is followed by something else, never rewritten';
end $$;

create trigger consent_text_only_grows before update or delete on consent_text
    for each row execute function consent_refuse_rewriting();
create trigger consent_answer_only_grows before update or delete on consent_answer
    for each row execute function consent_refuse_rewriting();

insert into consent_text (version, published_at, asks_again, keep_days, zh, en) values (1, '2000-01-01Z', true, 30,
'{"purpose": "只用于校门识别，进出校园",
  "processor": "{school} 保卫处，咨询电话 {phone}",
  "recipients": "从您的手机传到本校服务器，审核通过后只下发到您获准进入的校区的闸机，不提供给校外",
  "retention": "加密保存，离校 {days} 天后删除；部门删除您的信息或您撤回同意时，立即删除",
  "otherwise": "用通行码、身份证或到门岗登记，同样入校",
  "withdrawal": "在「我的信息」里随时撤回，照片立即删除",
  "rights": "您可以查看、更正、下载、删除自己的照片，也可以要求说明它的用途。请联系保卫处，电话 {phone}。",
  "whole": "一、处理者：{school}，由保卫处负责，联系电话 {phone}。\n二、处理目的：在校门闸机核验进出人员身份，维护校园公共安全；不用于考勤、统计分析、算法训练或其他目的。\n三、处理的信息：您拍摄或选择的一张人脸照片，以及由它生成的、用于查找重复照片的摘要。\n四、处理方式：照片从您的手机经加密连接传到本校服务器，自动检查清晰度和光线，由照片审核员人工审核，通过后下发到您获准进入的校区的闸机。照片不提供给校外单位或个人，存放在中华人民共和国境内。\n五、保存期限：照片以专用密钥加密保存，离校 {days} 天后删除；部门删除您的信息、您撤回同意时，立即删除。删除即销毁密钥，备份中的副本也无法再读取。未通过审核的照片在审核后立即删除。\n六、必要性和影响：人脸属于敏感个人信息，一旦泄露可能影响您的人身和财产安全。人脸不是入校的唯一方式。\n七、不同意怎么办：您可以使用通行码、身份证或到门岗登记入校，办理流程和权利与采集人脸的人员相同。\n八、您的权利：您可以在「我的信息」查看、下载照片，查看谁看过它，随时重新采集或撤回同意；撤回不影响撤回之前已经进行的处理。对处理有疑问，请联系保卫处，我们在 15 个工作日内答复。"}',
'{"purpose": "To recognise you at the gates of the campus, and for nothing else",
  "processor": "{school}, Security Office, phone {phone}",
  "recipients": "From your phone to the university''s server; once approved, only to the gates of the campuses you may enter, never outside the university",
  "retention": "Kept encrypted, deleted {days} days after you leave; deleted at once when your department deletes you or you take your consent back",
  "otherwise": "Come in with a pass code, your identity card or by signing in at the guard desk, just the same",
  "withdrawal": "At any time under “My information”; the picture is deleted at once",
  "rights": "You may see, correct, download and delete your picture, and ask what it is used for. Please call the Security Office, {phone}.",
  "whole": "1. Who: {school}, Security Office, phone {phone}.\n2. What for: to check at the gates who comes in and goes out, for the safety of the campus; not for attendance, statistics, training of algorithms or anything else.\n3. Which data: one picture of your face that you take or choose, and a digest of it by which the same picture is found again.\n4. How: the picture goes from your phone over an encrypted connection to the university''s server, is checked by machine for light and sharpness, reviewed by a photo reviewer, and once approved sent to the gates of the campuses you may enter. It is given to nobody outside the university and stays within mainland China.\n5. How long: sealed with a key of its own, deleted {days} days after you leave, and at once when your department deletes you or you take your consent back. Deleting destroys that key, so that copies in backups cannot be read any more. A picture that does not pass the review is deleted right after it.\n6. Need and effect: your face is sensitive personal information; if it leaked, your safety and your property could suffer. It is not the only way to come in.\n7. If you say no: you come in with a pass code, your identity card or by signing in at the guard desk, with the same procedure and the same rights.\n8. Your rights: under “My information” you see and download the picture, see who looked at it, take a new one or take your consent back at any time; what was done before stays lawful. For questions call the Security Office; we answer within 15 working days."}');
