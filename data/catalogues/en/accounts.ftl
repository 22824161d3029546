# Accounts: signing in, the password, who is in, and their commands.

accounts-field-user_name = User name
accounts-field-user_name-hint = Small letters without accents, digits, dot, hyphen or underscore. You sign in with it.
accounts-field-full_name = First and last name
accounts-field-full_name-hint = It stands beside what you record.
accounts-password = Password
accounts-password-hint = At least { $least } characters. A phrase of several words is easier to remember.
accounts-back = Back to the dashboard
accounts-continue = Continue
accounts-error-title = Error: { $title }
accounts-other-language = Español
accounts-outside-unknown = You came as { $email }, but that address has no account here, or its sign-in has ended: you see what is public. To sign in again, sign out first.
accounts-role = { $role ->
    [viewer] Reading
    [coordinator] Coordination
    [monitoring] Monitoring
   *[chief] Chief of Party
}
accounts-no-office = no office in charge today

accounts-sign-in-title = Sign in
accounts-sign-in-lead = What is public shows without signing in. With an account you record progress and see what names people.
accounts-sign-in-do = Sign in
accounts-sign-in-forgotten = First time here, or forgot your password? Ask the Chief of Party for a link.
accounts-sign-in-outside = Sign in with your institution's account
accounts-sign-in-signed = You are signed in as { $name }.
accounts-sign-out = Sign out

accounts-password-title = Choose your password
accounts-password-title-owner = Make your account
accounts-password-lead = Account of { $name }. The link works once.
accounts-password-lead-owner = It is the first account: it leads the program and adds the other people. The link works once.
accounts-password-do = Save and sign in

accounts-first-start = There is no account yet. To make yours and lead the program, open (once, within 7 days):
    { $address }

error-sign-in-refused = { $reason ->
    [many] There were too many tries.
   *[wrong] The user name or the password is not right.
}
error-sign-in-refused-do = { $reason ->
    [many] Wait { $minutes } minutes and try again.
   *[wrong] Check them and try again. Capital and small letters differ in the password.
}
error-invitation-ended = This link no longer works: it was used, replaced by another, or is older than 7 days.
error-invitation-ended-do = If you have chosen your password, sign in. Else ask the Chief of Party for another link (on the page Accounts, or by `python -m data user invite USER`); if there is no account yet, restart the program: it shows a new one.
error-cross-site = The request came from another site and was not heeded.
error-cross-site-do = Open this dashboard's page and send the form from there.
error-unknown-person = Nobody has the user name “{ $name }”.
error-unknown-person-do = See the accounts on the page Accounts or with `python -m data user list`.
error-person-refused = { $reason ->
    [user-name-missing] The user name is missing.
    [user-name-long] The user name is longer than { $most } characters.
    [user-name-characters] The user name has characters that are not allowed.
    [user-name-taken] There is an account with the user name “{ $given }”.
    [name-missing] The name is missing.
    [name-long] The name is longer than { $most } characters.
    [name-characters] The name has characters that cannot be seen.
    [email] The e-mail is no address.
    [email-taken] There is an account with the e-mail “{ $given }”.
    [password-short] The password has fewer than { $least } characters.
    [password-long] The password is longer than { $most } characters.
    [password-name] The password is the user name.
    [password-simple] The password repeats nearly always the same character.
    [days] The last day is not after the first.
    [office-attended] They attend the office { $office } on those days already.
    [office-not-attended] They do not attend the office { $office } on that day.
    [blocked] The account “{ $given }” is blocked.
   *[last-chief] It is the only chief's account that is not blocked.
}
error-person-refused-do = { $reason ->
    [user-name-missing] Choose one, for instance initial and last name: aruiz.
    [user-name-long] Shorten it.
    [user-name-characters] Use small letters without accents, digits, dot, hyphen or underscore; begin with a letter or digit.
    [user-name-taken] Choose another.
    [name-missing] Write first and last name.
    [name-long] Shorten it.
    [name-characters] Write it again, without copying it from another program.
    [email] Write it like name@institution.pe.
    [email-taken] Each account has its own.
    [password-short] Make it longer, for instance by another word.
    [password-long] Shorten it.
    [password-name] Choose another.
    [password-simple] Choose another.
    [days] Correct the dates: the last day no longer counts.
    [office-attended] Use other days, or end that assignment first.
    [office-not-attended] See what they attend on the page Accounts or with `python -m data user list`.
    [blocked] Unblock it first, on the page Accounts or with `python -m data user unblock { $given }`.
   *[last-chief] First make somebody else chief, on the page Accounts or by `python -m data user role USER chief`.
}

cli-help-user = accounts: who signs in, in which role and for which offices
cli-help-user-add = add an account and show the link with which they choose their password
cli-help-user-list = show the accounts
cli-help-user-invite = show a new link to choose the password (also if it was forgotten); earlier ones end
cli-help-user-change = another name or e-mail
cli-help-user-email-is = e-mail, for signing in with an institution's account; empty: none
cli-help-user-role = change the role
cli-help-user-office = give them a regional office, from a day on; with --until alone, end it on that day
cli-help-user-block = block the account: they are out at their next click
cli-help-user-unblock = unblock the account
cli-help-user-name = user name: small letters, digits, dot, hyphen or underscore
cli-help-user-full-name = first and last name
cli-help-user-role-is = viewer (reads what is public), coordinator (records for their offices), monitoring (records all, imports, reviews), chief (all of it, and accounts)
cli-help-user-email = e-mail, for signing in with an institution's account
cli-help-user-offices = department whose office they attend (two digits); may be repeated
cli-help-user-office-is = department of the office (two digits)
cli-help-user-since = from this day on (if not said, today)
cli-help-user-end = also end their sign-ins and their present password, at once
cli-help-user-until = until this day, which no longer counts

cli-user-line = { $user } · { $name } · { $role }{ $offices ->
    [none] {""}
   *[other] {" · "}{ $offices }
}{ $state ->
    [blocked] {" · blocked"}
    [no-password] {" · no password yet"}
   *[in] {""}
}
cli-user-office = office { $office } since { $since }
cli-user-office-until = office { $office } from { $since } to { $until }
cli-user-none = There is no account yet.
cli-user-added = Account added: { $user }
cli-user-invitation = Link to choose the password, once and within 7 days. Put it after the dashboard's address and hand it over in person or by a safe channel:
    { $path }
cli-user-changed = Done: { $user }

# --- the page of accounts

page-cuentas-title = Accounts
page-cuentas-question = Who has an account, and what may they do?
accounts-sign-in = With an account of the Chief of Party, accounts are managed here.
accounts-may-not = Accounts are managed by the Chief of Party.
accounts-headline = { $total ->
    [one] There is one account
   *[other] There are { $total } accounts
}{ $waiting ->
    [0] {""}
    [one] {"; "}one without a password yet
   *[other] {"; "}{ $waiting } without a password yet
}{ $blocked ->
    [0] {""}
    [one] {"; "}one is blocked
   *[other] {"; "}{ $blocked } are blocked
}.
accounts-title = The accounts
accounts-state-password = Has a password
accounts-state-outside = By their institution
accounts-state-invited = Has a link until { $until }
accounts-state-no_link = No password, no link
accounts-state-blocked = Blocked
accounts-office = { $office } since { $since }
accounts-office-until = { $office } from { $since } to { $until }
accounts-task = What to do
accounts-task-add = Add an account
accounts-task-change = Change an account
accounts-field-role = Role
accounts-role-may = { $role ->
    [viewer] Sees what is public.
    [coordinator] Sees all and records for their offices.
    [monitoring] Records all, imports and reviews.
   *[chief] All of it, and accounts.
}
accounts-field-email = E-mail
accounts-email-how = Only for who signs in with an institution's account.
accounts-email-change = Only for who signs in with an institution's account. Removing or replacing it ends their sign-ins.
accounts-offices = Offices that they attend
accounts-office-none = None
accounts-office-first = Office that they attend
accounts-office-how = From today on, for coordinators; others can be given afterwards. An office attends the clusters that are its responsibility, wherever they lie, and what is its region's own.
accounts-add = Add and make their link
accounts-added = Account added: { $user }.
accounts-changed = Account changed: { $user }.
accounts-invited = New link for { $user }: earlier ones no longer work.
accounts-blocked = Account blocked: { $user }. They are out at their next click.
accounts-unblocked = Account unblocked: { $user }.
accounts-link = Link with which { $user } chooses a password. It works once, within 7 days, and will not be shown again: copy it and hand it over in person or by a safe channel.
accounts-link-done = Handed over
accounts-link-first = Once the link is handed over, the next account can be added.
accounts-stale = Somebody else changed this account meanwhile; now it says: { $now }. Nothing was written: yours is still below, and holds if you save again.
accounts-user = Whose
accounts-user-none = Choose an account
accounts-user-how = Then you can change its name, role, e-mail and offices, make a new link if the password is forgotten, or block it.
accounts-save = Save
accounts-office-end = End
accounts-office-give = Give another office
accounts-office-since = From
accounts-office-do = Give
accounts-access = Signing in
accounts-invite = New link
accounts-invite-end = With the new link, end their sign-ins and their present password at once
accounts-block = Block
accounts-block-how = { $name } is out at their next click, and their link no longer works. What they recorded stays.
accounts-block-yes = Yes, block
accounts-unblock = Unblock
accounts-unblock-how = { $has ->
    [password] It is blocked: nobody gets in with it. Once unblocked, it has the password that it had.
   *[nothing] It is blocked. Once unblocked it needs a new link to choose a password, or an institution's e-mail.
}
