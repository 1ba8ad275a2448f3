package groundswell.web;

import groundswell.contact.Companies;
import groundswell.contact.Company;
import groundswell.contact.CompanyDraft;
import groundswell.contact.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whom contacts work for; who works there is asked of {@code /api/contacts?company=}. */
@RestController
@RequestMapping("/api/companies")
@PreAuthorize("hasRole('MARKETER')")
class CompanyController {

    private static final int MOST_LISTED = 200;

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    /** {@code contacts}: how many of them stay without a company. */
    record Deleted(long contacts) {}

    @GetMapping
    Page<Company> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return companies.search(q, cursor, Math.max(1, Math.min(limit, MOST_LISTED)));
    }

    @GetMapping("/{id}")
    Company get(@PathVariable long id) {
        return companies.find(id).orElseThrow(() -> unknown(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Company add(@RequestBody CompanyDraft draft) {
        return companies.add(draft);
    }

    @PatchMapping("/{id}")
    Company change(@PathVariable long id, @RequestBody CompanyDraft draft) {
        return companies.change(id, draft).orElseThrow(() -> unknown(id));
    }

    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable long id) {
        return new Deleted(companies.delete(id).orElseThrow(() -> unknown(id)));
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no company " + id + ".");
    }
}
